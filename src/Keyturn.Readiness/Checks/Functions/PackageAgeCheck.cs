using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function is older than repairs of AWS's templates.</summary>
/// <remarks>"Troubleshoot AWS Secrets Manager rotation": functions made before December 2021 lack TLS and SCRAM support.</remarks>
public sealed class PackageAgeCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-age";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private static readonly DateTimeOffset Repaired = new(2021, 12, 30, 0, 0, 0, TimeSpan.Zero);

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.LastModified is not { } modified ? Unknown("open") : modified < Repaired ? Bad("bad", modified) : Pass("ok", modified);
}
