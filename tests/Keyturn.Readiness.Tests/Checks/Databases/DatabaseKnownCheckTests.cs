using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class DatabaseKnownCheckTests : CheckTests<DatabaseKnownCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("by its name", Rotating.With(secret => secret with { Name = "prod/orders/db", Tags = secret.Tags.Remove("keyturn:database") }), "name"),
        Warns("not there", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "gone") }), "gone"),
        Passes("declared", Declared("orders", secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") })),
        Passes("declared", Declared("db.example.com:1521", secret => secret with { Tags = secret.Tags.Remove("keyturn:database") })),
        Warns("declared and not there", Declared("gone", secret => secret with { Tags = secret.Tags.Remove("keyturn:database") }), "gone"),
        Warns("declared against RDS", Declared("gone", secret => secret with { Tags = secret.Tags.SetItem("aws:rds:primaryDBInstanceArn", "arn:aws:rds:x:1:db:orders") }), "contradicted"),
        Unknown("declared against the tag", Declared("billing", secret => secret), "database-contested"),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
    ];

    private static EstateSnapshot Declared(string database, Func<Secret, Secret> change)
    {
        var snapshot = Rotating.With(change);
        return snapshot with { DatabaseDeclarations = snapshot.DatabaseDeclarations.Add(Rotating.Secret.Arn, new(Rotating.Secret.Arn, database, null, "aiko", "Aiko Sato", Rotating.Now, "asked the team")) };
    }
}
