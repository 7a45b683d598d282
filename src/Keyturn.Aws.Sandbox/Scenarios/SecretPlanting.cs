using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>Turns plans into secrets with versions, a database that agrees (or does not), and the history that led there.</summary>
internal sealed class SecretPlanting(SandboxRegion region, RotationHistory history)
{
    private const int HistoryDays = 90;

    /// <summary>Plants one secret. Secrets that hold a superuser come before those that name it.</summary>
    public SecretRecord Plant(SecretPlan plan)
    {
        var now = region.World.Now;
        var secret = Describe(plan, now);
        var story = new SecretStory(plan, secret, now);
        foreach (var rotation in story.Rotations)
            AddVersion(plan, secret, story, rotation.Number, rotation.At);
        secret.Attach(VersionStage.Current, Version(secret, story.LastNumber));
        if (story.LastNumber > 0)
            secret.Attach(VersionStage.Previous, Version(secret, story.LastNumber - 1));

        region.Secrets.Add(secret);
        if (plan.Database is { } database)
            PrepareDatabase(plan, database, secret, story);
        WriteHistory(plan, secret, story, now);
        ApplyCondition(plan, secret, story);
        return secret;
    }

    private SecretRecord Describe(SecretPlan plan, DateTimeOffset now)
    {
        var secret = new SecretRecord
        {
            Arn = region.Arn("secretsmanager", $"secret:{plan.Name}-{StableId.SecretSuffix($"{region.Account.Id}/{plan.Name}")}"),
            Name = plan.Name,
            CreatedDate = now.AddDays(-plan.CreatedDaysAgo),
            Description = plan.Description,
            KmsKeyId = plan.KmsKeyId,
            OwningService = plan.OwningService,
            PrimaryRegion = plan.PrimaryRegion ?? (plan.ReplicaRegion is null ? null : region.Name),
            LastAccessedDate = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(plan.Condition is SecretCondition.ScheduledForDeletion ? -45 : 0),
            ManagedDatabaseHost = plan.OwningService is null ? null : plan.Database?.Host,
        };
        if (plan.Database is { } database)
            secret.Tags["engine"] = database.Engine.SecretEngine;
        secret.Tags["system"] = plan.System;
        secret.Tags["owner"] = plan.Owner;
        secret.Tags["environment"] = plan.Environment;
        if (plan is { Database: { } of, OwningService: null })
            secret.Tags["keyturn:database"] = of.Host.Split('.')[0];
        foreach (var (key, value) in plan.MoreTags)
            secret.Tags[key] = value;
        if (plan.ReplicaRegion is { } replica)
            secret.Replicas.Add(new(replica, "InSync"));
        if (plan.Rules is not null)
        {
            secret.RotationEnabled = true;
            secret.RotationRules = plan.Rules;
            secret.RotationLambdaArn = plan.Function is { } function ? region.Arn("lambda", $"function:{function}") : null;
            secret.NextRotationDate = now.AddDays(plan.NextInDays);
        }

        return secret;
    }

    private void AddVersion(SecretPlan plan, SecretRecord secret, SecretStory story, int number, DateTimeOffset at)
    {
        secret.Add(new()
        {
            Id = story.VersionId(number),
            CreatedDate = at,
            KmsKeyId = plan.KmsKeyId,
            SecretString = Value(plan, story, number),
            LastAccessedDate = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero),
        });
        secret.LastChangedDate = at;
        if (plan.Rules is not null && number > 0)
            secret.LastRotatedDate = at;
    }

    private string Value(SecretPlan plan, SecretStory story, int number)
    {
        if (plan.Database is not { } database)
            return story.Password(number);
        var value = new JsonObject();
        if (plan.OwningService is null)
        {
            value["engine"] = database.Engine.SecretEngine;
            value["host"] = database.Host;
            value["port"] = (region.Databases.Find(database.Host)?.Port ?? database.Engine.DefaultPort);
            value["dbname"] = database.Name;
        }

        value["username"] = story.User(database, number);
        value["password"] = story.Password(number);
        if (database.Master is { } master)
            value["masterarn"] = region.Secrets.Find(master)?.Arn ?? throw new InvalidOperationException($"{plan.Name} names {master}, which is not planted yet");
        return value.ToJsonString();
    }

    private void PrepareDatabase(SecretPlan plan, DatabasePlan database, SecretRecord secret, SecretStory story)
    {
        var user = story.User(database, story.LastNumber);
        if (region.Databases.Find(database.Host) is PostgreSqlServer real)
        {
            real.Prepare([.. RealRoles(database, story)]);
            return;
        }

        var server = region.Databases.Find(database.Host) as SimulatedDatabase
            ?? (SimulatedDatabase)region.Databases.Add(new SimulatedDatabase(database.Engine.Engine, database.Host, region.World.Time) { OffersTls = database.OffersTls });
        server.WithUser(user, story.Password(story.LastNumber), database.IsSuperuser, "CREATE SESSION", string.Create(CultureInfo.InvariantCulture, $"SELECT ON {database.Name}"));
        if (database.IsAlternating && story.LastNumber > 0)
            server.WithUser(story.User(database, story.LastNumber - 1), story.Password(story.LastNumber - 1), isSuperuser: false, "CREATE SESSION");
        if (database.Rollover > TimeSpan.Zero)
            server.Profile = server.Profile with { RolloverTime = database.Rollover };
        if (plan.Condition is SecretCondition.ChangedByHand or SecretCondition.FailingSet)
            server.WithUser(user, StableId.Of($"{secret.Arn}/by-hand", 24));
        if (plan.Condition is SecretCondition.FailingTest or SecretCondition.FailingFinish or SecretCondition.StuckAfterSet)
            server.WithUser(user, story.Password(story.PendingNumber));
    }

    // The base role first: preparing it drops its clone.
    private static IEnumerable<PostgreSqlRole> RealRoles(DatabasePlan database, SecretStory story)
    {
        var numbers = database.IsAlternating && story.LastNumber > 0 ? new[] { story.LastNumber - 1, story.LastNumber } : [story.LastNumber];
        return numbers
            .Select(number => new PostgreSqlRole(story.User(database, number), story.Password(number), database.IsSuperuser))
            .OrderBy(role => role.Name.Length);
    }

    private void WriteHistory(SecretPlan plan, SecretRecord secret, SecretStory story, DateTimeOffset now)
    {
        if (now.AddDays(-plan.CreatedDaysAgo) is var created && created > now.AddDays(-HistoryDays))
            history.ApiCall(secret, "CreateSecret", created, history.Operator);
        if (plan.Condition is SecretCondition.Replica)
            return;
        foreach (var rotation in story.Rotations.Where(rotation => rotation.Number > 0 && rotation.At > now.AddDays(-HistoryDays)))
            history.Succeeded(plan, secret, story, rotation);
    }

    private void ApplyCondition(SecretPlan plan, SecretRecord secret, SecretStory story)
    {
        switch (plan.Condition)
        {
            case SecretCondition.Overdue:
                secret.HoldSchedule = true;
                break;
            case SecretCondition.Off:
                secret.RotationEnabled = false;
                secret.NextRotationDate = null;
                secret.LastRotatedDate = null;
                history.ApiCall(secret, "CancelRotateSecret", region.World.Now.AddDays(-6), history.Operator);
                break;
            case SecretCondition.ScheduledForDeletion:
                secret.DeletedDate = region.World.Now.AddDays(-3);
                secret.DeletionDate = region.World.Now.AddDays(27);
                history.ApiCall(secret, "DeleteSecret", region.World.Now.AddDays(-3), history.Operator);
                break;
            case SecretCondition.FailingCreate or SecretCondition.FailingSet or SecretCondition.FailingTest or SecretCondition.FailingFinish
                or SecretCondition.EmptyPending or SecretCondition.StuckAfterSet:
                LeavePending(plan, secret, story);
                break;
        }
    }

    private void LeavePending(SecretPlan plan, SecretRecord secret, SecretStory story)
    {
        var isEmpty = plan.Condition is SecretCondition.FailingCreate or SecretCondition.EmptyPending;
        var started = story.PendingSince;
        secret.Attach(VersionStage.Pending, secret.Add(new()
        {
            Id = story.VersionId(story.PendingNumber),
            CreatedDate = started,
            KmsKeyId = isEmpty ? null : plan.KmsKeyId,
            SecretString = isEmpty ? null : Value(plan, story, story.PendingNumber),
        }));
        secret.HoldSchedule = true;
        secret.LastChangedDate = started;
        if (FaultOf(plan.Condition) is { } fault)
            secret.Faults.Add(fault);
        history.Unfinished(plan, secret, story);
    }

    private static StepFault? FaultOf(SecretCondition condition) => condition switch
    {
        SecretCondition.FailingCreate => new(RotationSteps.Create, StepFaultKind.FailBeforeChange),
        SecretCondition.FailingTest => new(RotationSteps.Test, StepFaultKind.FailBeforeChange),
        SecretCondition.FailingFinish => new(RotationSteps.Finish, StepFaultKind.FailBeforeChange),
        _ => null,
    };

    private static VersionRecord Version(SecretRecord secret, int number) => secret.Versions.ElementAt(number);
}
