using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>The description says that it is a credential; a name that says it too is told by <see cref="CredentialName"/> alone.</summary>
public sealed class CredentialDescription : IParameterRule
{
    private static readonly string[] Japanese = ["パスワード", "認証情報", "資格情報", "秘密鍵", "トークン"];

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return CredentialWords.In(parameter.Name) is null && WordIn(parameter.Description) is { } word ? new(ParameterReason.DescriptionSaysCredential, word, 40) : null;
    }

    private static string? WordIn(string? description) =>
        CredentialWords.In(description) ?? Array.Find(Japanese, word => description?.Contains(word, StringComparison.Ordinal) == true);
}
