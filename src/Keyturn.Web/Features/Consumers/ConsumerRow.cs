using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Web.Features.Consumers;

/// <summary>A consumer in the list.</summary>
/// <param name="Scope">Where it is.</param>
/// <param name="Consumer">Who.</param>
/// <param name="Line">How it stands over its secrets.</param>
public sealed record ConsumerRow(EstateScope Scope, EstateConsumer Consumer, MatrixLine Line)
{
    public string Where => $"{Scope.AccountId} · {Scope.Region}";

    public string Href => ConsumerAddress.Of(Scope, Consumer.Id);

    public string Key => $"{Scope} {Consumer.Id}";

    public bool Fits(ConsumerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Fits($"{Consumer.Name}\n{Consumer.RoleArn}\n{Consumer.Place.Id}", Line.Overall, column => Line.Columns[(int)column].Worst);
    }

    /// <summary>All consumers of some accounts and Regions: what fails first, then what is not known, then by name; those that use nothing last.</summary>
    public static ImmutableArray<ConsumerRow> Of(IEnumerable<ScopeMatrix> matrices) =>
    [
        .. matrices.SelectMany(one => one.Matrix.Consumers.Select((consumer, at) => new ConsumerRow(one.Snapshot.Scope, consumer, one.Matrix.OfConsumers[at])))
            .OrderBy(row => row.Line.Overall).ThenBy(row => row.Consumer.Name, StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal),
    ];
}
