using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The secret is shared with other accounts under a key that these cannot use.</summary>
/// <remarks>"Access AWS Secrets Manager secrets from a different account", Secrets Manager User Guide.</remarks>
public sealed class SharedDefaultKeyCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-abroad";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("secretsmanager:GetResourcePolicy", context.Access.Policy)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Access.Policy.Value?.Document is not { } policy)
            return [Pass("none")];
        if (policy.Document is not { } document)
            return [Unknown("open", policy.Name)];

        List<string> others = [.. document.Statements.Where(statement => statement.Effect == Effect.Allow)
            .SelectMany(statement => statement.Principals is { Negated: false } principals ? principals.Aws : []).Select(AccountOf).OfType<string>()
            .Where(account => account != Arn.AccountOf(context.Secret.Arn)).Distinct(StringComparer.Ordinal)];
        var usesDefault = context.Secret.KmsKeyId is null or "alias/aws/secretsmanager";
        return others.Count == 0 ? [Pass("none")] : [usesDefault ? Bad("bad", string.Join(", ", others)) : Pass("ok", string.Join(", ", others))];
    }

    private static string? AccountOf(string principal) =>
        principal.Length == 12 && principal.All(char.IsAsciiDigit) ? principal : Arn.AccountOf(principal) is { Length: 12 } account ? account : null;
}
