using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The secret names a version or an alias of the function.</summary>
/// <remarks>"Lambda function aliases", Lambda Developer Guide: permissions are kept for each qualifier.</remarks>
public sealed class QualifierCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-qualifier";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int PartsWithoutQualifier = 7;

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.Arn.Split(':').Length > PartsWithoutQualifier ? Bad("bad", function.Arn) : Pass("ok");
}
