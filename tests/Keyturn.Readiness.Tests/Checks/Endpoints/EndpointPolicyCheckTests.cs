using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class EndpointPolicyCheckTests : CheckTests<EndpointPolicyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Passes("ok", Rotating.WithEndpoint(endpoint => endpoint with { Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""" })),
        Fails("another action", Rotating.WithEndpoint(endpoint => endpoint with { Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:ListSecrets","Resource":"*"}]}""" })),
        Unknown("not understood", Rotating.WithEndpoint(endpoint => endpoint with { Policy = "nonsense" })),
        Unknown("endpoints not read", Unread.Part("endpoints"), "refused"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
