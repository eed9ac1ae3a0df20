package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;

/// An organisation that people come from or work for: 構成市町, 委託先.
///
/// @param leads its 責任者 of the day
/// @param people how many of it stand somewhere that day
public record Partner(UUID id, String name, PartnerKind kind, List<String> leads, int people) {
    public Partner {
        leads = List.copyOf(leads);
    }
}
