package jp.sekisho.acl;

import java.util.Arrays;

/// A set of accounts of which not all may be known: those that surely belong to it, and those that
/// may, for all that is known. The first are among the second.
///
/// The arrays are shared and never written to once they are in here.
record Crowd(Members surely, Members perhaps) {

    static Crowd of(long[] surely, long[] perhaps) {
        return new Crowd(new Members(surely), new Members(perhaps));
    }

    static Crowd exactly(long[] bits) {
        Members all = new Members(bits);
        return new Crowd(all, all);
    }

    boolean isExact() {
        return surely.equals(perhaps);
    }

    boolean surelyHas(int account) {
        return Bits.has(surely.bits, account);
    }

    boolean perhapsHas(int account) {
        return Bits.has(perhaps.bits, account);
    }

    Crowd or(Crowd other) {
        if (isExact() && other.isExact()) {
            return exactly(Bits.or(surely.bits, other.surely.bits));
        }
        return of(
                Bits.or(surely.bits, other.surely.bits), Bits.or(perhaps.bits, other.perhaps.bits));
    }

    Crowd and(Crowd other) {
        if (isExact() && other.isExact()) {
            return exactly(Bits.and(surely.bits, other.surely.bits));
        }
        return of(
                Bits.and(surely.bits, other.surely.bits),
                Bits.and(perhaps.bits, other.perhaps.bits));
    }

    /// Those of this crowd that are not of the other.
    Crowd except(Crowd other) {
        return of(
                Bits.andNot(surely.bits, other.perhaps.bits),
                Bits.andNot(perhaps.bits, other.surely.bits));
    }

    /// Words of bits that are equal by what is in them.
    static final class Members {
        private final long[] bits;

        private Members(long[] bits) {
            this.bits = bits;
        }

        long[] bits() {
            return bits;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Members that && Arrays.equals(bits, that.bits));
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits);
        }
    }
}
