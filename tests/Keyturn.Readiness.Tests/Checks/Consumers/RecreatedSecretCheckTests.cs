using Keyturn.Readiness.Checks.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Consumers;

/// <inheritdoc/>
public sealed class RecreatedSecretCheckTests : CheckTests<RecreatedSecretCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("another suffix", Named(A.Arn(suffix: "ZzZzZz").Value + ":password::")),
        Passes("ok", Named(Rotating.Secret.Arn + ":password::")),
        Passes("ok", Named(A.Arn("prod/orders/db-two").Value)),
        Unknown("services not read", Unread.Part("services"), "refused"),
    ];

    private static EstateSnapshot Named(string arn) => Rotating.With(network => network with
    {
        Services = Rotating.Part(one => one.Arn, new ContainerService("arn:aws:ecs:x:1:service/c/orders", TaskNetwork.Fargate) { SubnetIds = ["subnet-app"], GroupIds = ["sg-web"], ExecutionRoleArn = WholeEstate.RoleArn, InjectedSecrets = [arn] }),
    });
}
