using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Consumers;

/// <summary>Lambda functions, rotation functions among them: each reads with its execution role.</summary>
internal static class FunctionConsumers
{
    public static IEnumerable<EstateConsumer> Of(EstateSnapshot snapshot) =>
        (snapshot.Network.Functions.Value?.Values ?? []).Select(function =>
            new EstateConsumer(ConsumerKind.Lambda, function.Name, new FunctionConsumer(function.Name), function.RoleArn));
}
