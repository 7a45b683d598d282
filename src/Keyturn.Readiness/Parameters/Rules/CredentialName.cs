using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>The name says that it is a credential.</summary>
public sealed class CredentialName : IParameterRule
{
    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return CredentialWords.In(parameter.Name) is { } word ? new(ParameterReason.NameSaysCredential, word, 50) : null;
    }
}
