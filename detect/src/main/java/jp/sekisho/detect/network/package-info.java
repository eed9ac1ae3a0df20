/// What single events do not show: beacons, tunnels through DNS, uploads out of the ordinary, scans, and
/// destinations that nobody used before. Each detector keeps a bounded number of entries of bounded size,
/// stated where it is declared.
@NullMarked
package jp.sekisho.detect.network;

import org.jspecify.annotations.NullMarked;
