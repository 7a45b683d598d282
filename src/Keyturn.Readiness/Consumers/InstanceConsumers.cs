using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Consumers;

/// <summary>EC2 instances: whatever runs on one reads with the role of its instance profile.</summary>
internal static class InstanceConsumers
{
    public static IEnumerable<EstateConsumer> Of(EstateSnapshot snapshot)
    {
        foreach (var instance in snapshot.Network.Instances.Value?.Values ?? [])
        {
            var role = instance.ProfileArn is { } profile ? snapshot.Permissions.InstanceProfiles.Value?.GetValueOrDefault(profile)?.RoleArn : null;
            yield return new(ConsumerKind.Ec2, instance.Name ?? instance.Id, new InstanceConsumer(instance.Id), role) { HasNoRole = instance.ProfileArn is null };
        }
    }
}
