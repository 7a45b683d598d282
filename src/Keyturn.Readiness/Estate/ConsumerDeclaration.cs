using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Keyturn.Readiness.Estate;

/// <summary>Consumers that people declared for secrets outside their tags.</summary>
/// <param name="Pattern">Name or ARN of a secret; <c>*</c> stands for any characters.</param>
/// <param name="Consumers">Roles, functions, instances or services: ARN, id or name.</param>
public sealed record ConsumerDeclaration(string Pattern, ImmutableArray<string> Consumers)
{
    /// <summary>Whether it speaks of this secret.</summary>
    public bool Covers(Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return FileSystemName.MatchesSimpleExpression(Pattern, secret.Name, ignoreCase: false) || FileSystemName.MatchesSimpleExpression(Pattern, secret.Arn, ignoreCase: false);
    }
}
