using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>Somebody already watches over its age with a parameter policy.</summary>
/// <remarks>"Assigning parameter policies in Parameter Store", Systems Manager User Guide.</remarks>
public sealed class ExistingPolicy : IParameterRule
{
    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Policies.FirstOrDefault(type => type is "Expiration" or "NoChangeNotification") is { } policy ? new(ParameterReason.HasPolicy, policy, -20) : null;
    }
}
