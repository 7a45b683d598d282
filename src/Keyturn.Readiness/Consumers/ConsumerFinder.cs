using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Consumers;

/// <summary>Finds everything in an estate that may read secrets, so that nobody has to type it in.</summary>
public static class ConsumerFinder
{
    /// <summary>All consumers, in the order of their names; a part that was not read leaves its kind out, which <see cref="PartsNotRead"/> tells.</summary>
    public static ImmutableArray<EstateConsumer> Find(EstateSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. InstanceConsumers.Of(snapshot).Concat(FunctionConsumers.Of(snapshot)).Concat(ServiceConsumers.Of(snapshot))
                .OrderBy(consumer => consumer.Name, StringComparer.Ordinal).ThenBy(consumer => consumer.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The AWS calls without whose answers there may be more consumers than were found.</summary>
    public static ImmutableArray<string> PartsNotRead(EstateSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        (bool Read, string Call)[] parts =
        [
            (snapshot.Network.Instances.Value is not null, "ec2:DescribeInstances"),
            (snapshot.Network.Functions.Value is not null, "lambda:ListFunctions"),
            (snapshot.Network.Services.Value is not null, "ecs:DescribeServices"),
            (snapshot.Permissions.Roles.Value is not null, "iam:GetAccountAuthorizationDetails"),
            (snapshot.Permissions.InstanceProfiles.Value is not null, "iam:ListInstanceProfiles"),
        ];
        return [.. parts.Where(part => !part.Read).Select(part => part.Call)];
    }
}
