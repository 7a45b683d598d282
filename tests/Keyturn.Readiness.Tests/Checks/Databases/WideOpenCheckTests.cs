using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class WideOpenCheckTests : CheckTests<WideOpenCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("10.0.0.0/8", Rotating.WithRule("sg-db", new("sgr-wide", false, "tcp", PortRange.Of(1521)) { Block = Cidr.Parse("10.0.0.0/8") }), "DatabaseWideOpen"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        Unknown("groups not read", Unread.Part("groups"), "refused"),
        NotApplicable("the way is blocked", Rotating.WithInbound("sg-db", 1521, "sg-other"), "way-blocked"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
