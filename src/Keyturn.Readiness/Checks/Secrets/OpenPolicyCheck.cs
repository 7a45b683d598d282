using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The resource policy lets everyone read.</summary>
/// <remarks>"ValidateResourcePolicy" and BlockPublicPolicy, Secrets Manager API reference.</remarks>
public sealed class OpenPolicyCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-open-policy";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("secretsmanager:GetResourcePolicy", context.Access.Policy)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Access.Policy.Value?.Document is not { } policy)
            return [Pass("none")];
        if (policy.Document is not { } document)
            return [Unknown("open", policy.Name)];

        List<CheckFinding> wide = [.. document.Statements
            .Where(statement => statement.Effect == Effect.Allow && statement.Principals is { } all && (all.Negated || all.IsEveryone))
            .Select(statement => statement.Conditions.IsEmpty ? Bad("bad", statement.Index + 1) : Warn("conditions", statement.Index + 1))];
        return wide.Count > 0 ? wide : [Pass("ok")];
    }
}
