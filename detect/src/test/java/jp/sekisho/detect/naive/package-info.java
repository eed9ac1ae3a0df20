/// The slow twin: Sigma evaluated straight from the text of the specification, rule by rule and value by
/// value, with nothing of the engine. What it says is right until the specification says otherwise.
package jp.sekisho.detect.naive;
