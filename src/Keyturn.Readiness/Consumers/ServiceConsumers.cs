using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Consumers;

/// <summary>ECS services: the code in the tasks reads with the task role, ECS itself fills secrets of the task definition with the execution role.</summary>
/// <remarks>"Amazon ECS task execution IAM role" and "Amazon ECS task IAM role", ECS Developer Guide.</remarks>
internal static class ServiceConsumers
{
    public static IEnumerable<EstateConsumer> Of(EstateSnapshot snapshot)
    {
        foreach (var service in snapshot.Network.Services.Value?.Values ?? [])
        {
            if (service.TaskRoleArn is { } role)
                yield return new(ConsumerKind.EcsApplication, NameOf(service), new ServiceConsumer(service.Arn), role);
            if (!service.InjectedSecrets.IsEmpty)
            {
                yield return new(ConsumerKind.EcsTaskDefinition, NameOf(service), new SecretInjectionConsumer(service.Arn), service.ExecutionRoleArn)
                {
                    HasNoRole = service.ExecutionRoleArn is null,
                    NamedSecrets = service.InjectedSecrets,
                };
            }
        }
    }

    private static string NameOf(ContainerService service) => service.Arn[(service.Arn.LastIndexOf('/') + 1)..];
}
