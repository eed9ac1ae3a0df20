package jp.sekisho.handover;

/// What only this body knows and its emergency pack says.
///
/// @param plan name of its plan for emergencies, and where it lies
/// @param isolation how its machines are cut off, one step a line; empty for the usual steps
/// @param places where drawings, spare machines and keys are, one a line
public record PackPlan(String plan, String isolation, String places) {
    static final PackPlan NONE = new PackPlan("", "", "");
}
