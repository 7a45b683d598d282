using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Ssm;

/// <summary>The parameters, as a part of the estate.</summary>
internal sealed class ParameterParts(ParameterReader parameters, TimeProvider time) : IPartSource
{
    public ImmutableArray<IPartReading> All =>
    [
        new PartReading<ImmutableDictionary<string, Parameter>>(
            AwsOperation.DescribeParameters,
            (scope, cancel) => parameters.ReadAsync(scope, cancel).ById(one => one.Name),
            snapshot => snapshot.Parameters,
            (snapshot, part) => snapshot with { Parameters = part },
            time),
    ];
}
