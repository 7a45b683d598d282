using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function cannot be invoked in its state.</summary>
/// <remarks>"Lambda function states", Lambda Developer Guide.</remarks>
public sealed class FunctionStateCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-state";

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) => function.State switch
    {
        "Active" => Pass("ok"),
        "Failed" => Bad("bad", function.StateReasonCode ?? "–"),
        "Pending" or "Inactive" => Warn("waking", function.State, function.StateReasonCode ?? "–"),
        _ => Unknown("open", function.State ?? "–"),
    };
}
