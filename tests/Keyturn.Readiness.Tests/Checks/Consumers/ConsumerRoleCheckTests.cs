using Keyturn.Readiness.Checks.Consumers;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Consumers;

/// <inheritdoc/>
public sealed class ConsumerRoleCheckTests : CheckTests<ConsumerRoleCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("no profile", Rotating.With(network => network with { Instances = Rotating.Part(one => one.Id, network.Instances.Value!["i-web"] with { ProfileArn = null }) })),
        Unknown("profiles not read", Unread.Part("profiles")),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
