using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class KeyAccessOfServersCheckTests : CheckTests<KeyAccessOfServersCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the role may not decrypt", Rotating.WithRole("web", """{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":"*"}"""), "no"),
        Unknown("keys not read", Unread.Part("keys")),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
