using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>A secret is called the same: it is there already, and a rotation leaves this copy behind.</summary>
public sealed class DuplicateOfSecret : IParameterRule
{
    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(around);
        return around.SecretCalled(parameter.Name) is { } secret ? new(ParameterReason.SameAsSecret, secret, 0) : null;
    }
}
