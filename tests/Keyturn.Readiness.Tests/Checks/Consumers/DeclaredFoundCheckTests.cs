using Keyturn.Readiness.Checks.Consumers;

namespace Keyturn.Readiness.Tests.Checks.Consumers;

/// <inheritdoc/>
public sealed class DeclaredFoundCheckTests : CheckTests<DeclaredFoundCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("not there", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:consumer:1", "gone") })),
        Unknown("not there, and instances not read", Unread.Part("instances")),
        NotApplicable("none", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }), "none"),
    ];
}
