package jp.sekisho.home;

import java.util.List;

/// The marks of one article in the strip.
public record Stretch(String label, List<Tick> ticks) {}
