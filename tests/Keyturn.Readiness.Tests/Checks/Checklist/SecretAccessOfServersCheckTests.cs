using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class SecretAccessOfServersCheckTests : CheckTests<SecretAccessOfServersCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the role has no such policy", Rotating.WithRole("web", """{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"*"}"""), "no"),
        Unknown("roles not read", Unread.Part("roles")),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
