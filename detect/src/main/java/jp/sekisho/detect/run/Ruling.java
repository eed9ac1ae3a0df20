package jp.sekisho.detect.run;

import jp.sekisho.detect.correlate.Plans;
import jp.sekisho.detect.match.Engine;

/// The rules of a run: those asked of single events, and those that count their hits.
public record Ruling(Engine engine, Plans plans) {}
