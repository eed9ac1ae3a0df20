/// What the settings of a computer say about the ways by which data can leave it. Computes only.
@NullMarked
package jp.sekisho.mynumber.channels;

import org.jspecify.annotations.NullMarked;
