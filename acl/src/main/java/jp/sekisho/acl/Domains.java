package jp.sekisho.acl;

import java.util.Optional;

/// What the abbreviations of SDDL are relative to: `DA` is a group of the domain, `LA` an account of
/// the machine that wrote the descriptor.
///
/// @param domain the domain the machine belongs to, which is also taken for the root of its forest
/// @param machine the machine's own accounts
public record Domains(Optional<Sid> domain, Optional<Sid> machine) {

    /// Neither is known: abbreviations that need them are refused, or skipped where they do not matter.
    public static final Domains UNKNOWN = new Domains(Optional.empty(), Optional.empty());

    /// One domain for all abbreviations.
    public static Domains of(Sid domain) {
        return new Domains(Optional.of(domain), Optional.of(domain));
    }
}
