using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The variable that AWS's templates read is not set.</summary>
/// <remarks>Rotation templates of AWS: os.environ['SECRETS_MANAGER_ENDPOINT'].</remarks>
public sealed class EndpointVariableCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-endpoint-variable";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const string Variable = "SECRETS_MANAGER_ENDPOINT";

    // Lambda leaves the variables out when it may not decrypt them or there are none: the two cannot be told apart.
    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.EnvironmentNames.Contains(Variable, StringComparer.Ordinal) ? Pass("ok")
        : function.EnvironmentNames.IsEmpty && function.KmsKeyArn is not null ? Unknown("open", function.KmsKeyArn)
        : Bad("bad");
}
