using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The last change of the function failed.</summary>
/// <remarks>LastUpdateStatus of GetFunctionConfiguration, Lambda API reference.</remarks>
public sealed class LastUpdateCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-update";

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) => function.LastUpdateStatus switch
    {
        "Successful" => Pass("ok"),
        "Failed" => Bad("bad"),
        "InProgress" => Warn("running"),
        _ => Unknown("open", function.LastUpdateStatus ?? "–"),
    };
}
