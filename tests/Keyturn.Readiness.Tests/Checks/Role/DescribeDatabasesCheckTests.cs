using Keyturn.Readiness.Checks.Role;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class DescribeDatabasesCheckTests : CheckTests<DescribeDatabasesCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { OwningService = "rds" })),
        Fails("not allowed", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["ec2:*"],"Resource":"*"}""") with { Secrets = Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { OwningService = "rds" }).Secrets }, "denied"),
        Unknown("roles not read", Unread.Parts["roles"](Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { OwningService = "rds" })), "open"),
        NotApplicable("not managed", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master", key: "alias/orders")), "none"),
        NotApplicable("none", Rotating.Whole, "no-superuser"),
        Unknown("not found", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "gone") }), "superuser-not-found"),
        NotApplicableWithoutFunction,
    ];
}
