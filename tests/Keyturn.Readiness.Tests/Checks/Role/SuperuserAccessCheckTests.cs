using Keyturn.Readiness.Checks.Role;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class SuperuserAccessCheckTests : CheckTests<SuperuserAccessCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master", key: "alias/orders")).Under(all => all with { Secrets = all.Secrets.Add(A.Arn("master").Value, all.Secrets[Rotating.Secret.Arn]) })),
        Fails("the role may not", (Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["secretsmanager:DescribeSecret"],"Resource":"*"}""") with { Secrets = Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master", key: "alias/orders")).Secrets }).Under(all => all with { Secrets = all.Secrets.Add(A.Arn("master").Value, all.Secrets[Rotating.Secret.Arn]) }), "denied"),
        Unknown("its policy is not read", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master", key: "alias/orders")), "fact-missing"),
        Unknown("not found", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "gone") }), "superuser-not-found"),
        NotApplicable("none", Rotating.Whole, "no-superuser"),
        NotApplicableWithoutFunction,
    ];
}
