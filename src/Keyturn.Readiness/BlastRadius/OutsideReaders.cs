using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.BlastRadius;

/// <summary>Principals that a secret's own policy lets in and that are no role or user that was asked: other accounts, their principals, everybody.</summary>
/// <remarks>"AWS JSON policy elements: Principal", IAM User Guide. What their own side allows is not read, so that they are named and never counted as certain.</remarks>
internal static class OutsideReaders
{
    private const string Everybody = "*";

    /// <summary>As the policy writes them, each once; a statement that allows all but some counts as one for everybody.</summary>
    public static ImmutableArray<string> Of(SecretFacts secret, IEnumerable<RoleFacts> asked)
    {
        if (secret.Policy is not Layer.ReadLayer policy)
            return [];

        var known = asked.Select(role => role.Arn).ToHashSet(StringComparer.Ordinal);
        var own = Arn.AccountOf(secret.Arn);
        return
        [
            .. policy.Policies.SelectMany(one => one.Document?.Statements ?? [])
                .Where(statement => statement.Effect == Effect.Allow && statement.Principals is not null)
                .SelectMany(statement => NamesOf(statement.Principals!))
                .Where(name => !known.Contains(name) && name != own && name != $"arn:{secret.Arn.Split(':')[1]}:iam::{own}:root")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> NamesOf(PrincipalSet principals) =>
        principals.Negated || principals.IsEveryone ? [Everybody] : principals.Aws.Concat(principals.Service).Concat(principals.Federated);
}
