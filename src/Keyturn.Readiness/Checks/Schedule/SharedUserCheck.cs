using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Two secrets rotate the same database user, and each breaks the other.</summary>
public sealed class SharedUserCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-shared-user";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <summary>Tags by which people say for which database user a secret is; the value, which would tell, is never read.</summary>
    private static readonly string[] UserTags = ["keyturn:user", "username", "db-user", "dbuser"];

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [new("rds:DescribeDBInstances", context.Snapshot.Network.Databases), new("rds:DescribeDBClusters", context.Snapshot.Network.Clusters)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Database is not { } database)
            return [DatabaseOpen(context.DatabaseFinding)];

        var own = UserOf(context.Secret);
        List<CheckFinding> found = [.. context.Fleet.OfDatabase(database.Id)
            .Where(other => other.Arn != context.Secret.Arn && other.RotationFunctionArn is not null)
            .Select(other => (other, user: UserOf(other)))
            .Select(pair => own is null || pair.user is null ? Unknown("open", pair.other.Name, database.Id)
                : string.Equals(own, pair.user, StringComparison.OrdinalIgnoreCase) ? Bad("bad", pair.other.Name, own) : Pass("ok", pair.other.Name))];
        return found.Count > 0 ? found : [Pass("alone", database.Id)];
    }

    /// <summary>The database user that a tag of the secret names.</summary>
    public static string? UserOf(Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Tags.FirstOrDefault(tag => UserTags.Contains(tag.Key, StringComparer.OrdinalIgnoreCase)).Value?.Trim() is { Length: > 0 } user ? user : null;
    }
}
