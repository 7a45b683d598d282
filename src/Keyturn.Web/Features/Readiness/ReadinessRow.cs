using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Features.Readiness;

/// <summary>A secret in the matrix.</summary>
/// <param name="Arn">The secret.</param>
/// <param name="Line">How it stands over its consumers.</param>
public sealed record ReadinessRow(SecretArn Arn, MatrixLine Line)
{
    public string Name => Arn.Name;

    public string Where => $"{Arn.Scope.AccountId} · {Arn.Scope.Region}";

    public string Href => SecretAddress.Of(Arn, SecretTab.Readiness);

    /// <summary>All secrets of some accounts and Regions: what fails first, then what is not known, then by name; those that nobody uses last.</summary>
    public static ImmutableArray<ReadinessRow> Of(IEnumerable<ScopeMatrix> matrices) =>
    [
        .. matrices.SelectMany(one => one.Matrix.Secrets.Select((secret, at) => new ReadinessRow(SecretArn.Parse(secret.Arn), one.Matrix.OfSecrets[at])))
            .OrderBy(row => row.Line.Overall).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Where, StringComparer.Ordinal),
    ];
}
