package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is to hold a role, since when, and by which paper. Exactly one of person and post is given.
public record NewAppointment(
        Role role,
        @Nullable UUID unit,
        @Nullable UUID person,
        @Nullable UUID post,
        int rank,
        LocalDate decidedOn,
        String instrument,
        String documentNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
