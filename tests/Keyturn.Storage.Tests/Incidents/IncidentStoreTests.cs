using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Incidents;

public sealed class IncidentStoreTests(TestDatabases databases)
{
    private const string Id = "20260511-0300-0a1b2c";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One of each kind.</summary>
    private static ImmutableArray<IncidentContent> Everything { get; } =
    [
        Opened(),
        new PreflightTaken(A.Arn().Value, [new("RotationSentences", "BlockDeleted", [])], [new("RotationSentences", "WarnLastFailed", ["2026-05-11 03:00"])], ["role-superuser"], ["x"], "v=AWSCURRENT", true, null),
        new RadiusTaken(A.Arn().Value, [new("ec2:i-1", "web-1", "arn:aws:iam::111122223333:role/web", "i-1", HoldKind.CachingLibrary, BlastSource.Seen | BlastSource.Declared, A.Moment)], ["ec2:DescribeInstances"]),
        new HoldDeclared(A.Arn().Value, "ec2:i-1", HoldKind.JdbcDriver),
        new RoundAsked(A.Arn().Value, 2, "二回目", ["check"], true),
        new RoundSkipped(A.Arn().Value, 2, "not needed"),
        new RotationIntended(A.Arn().Value, 1, "token"),
        new RotationRequested(A.Arn().Value, 1, "token", A.Version(2), "request-1"),
        new RotationRefused(A.Arn().Value, 1, "token", OperationErrorKind.Throttled, "ThrottlingException", "slow down", new("OperationErrors", "Throttled", ["secretsmanager:RotateSecret"])),
        new RotationEnded(A.Arn().Value, 1, "token", RotationOutcome.Failed, A.Moment, [new(RotationStep.SetSecret, StepState.Failed, A.Moment, null, 2)], "v=AWSPENDING", "no", ["line"]),
        new UptakeSeen(A.Arn().Value, 1, "ec2:i-1", A.Version(2), A.Moment.AddMinutes(1), true),
        new StepTicked("KillSessions/1/x", true),
        new NoteWritten("経過"),
        new IncidentClosed("done"),
    ];

    [Fact]
    public void Everything_HasOneOfEachKind() =>
        Everything.Select(content => content.GetType()).ShouldBe(typeof(IncidentContent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentContent))), ignoreOrder: true);

    [Theory, OnEachDatabase]
    public async Task Read_EveryKindOfEntry_ComesBackAsItWasWritten(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        (await database.Incidents.OpenAsync(Id, [Draft(Everything[0])], Cancellation)).ShouldBeTrue();
        var number = 1;
        foreach (var content in Everything.Skip(1))
            (await database.Incidents.AppendAsync(Id, number++, [Draft(content)], Cancellation)).ShouldNotBeNull();

        var read = await database.Incidents.ReadAsync(Id, Cancellation);

        read.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, Everything.Length));
        read.Select(entry => IncidentJson.Write(entry.Content)).ShouldBe(Everything.Select(IncidentJson.Write));
        read[0].OperatorName.ShouldBe("Aiko Sato");
        read[0].At.ShouldBe(A.Moment);
    }

    [Theory, OnEachDatabase]
    public async Task Open_TheSameIdAgain_IsRefusedAndChangesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Incidents.OpenAsync(Id, [Draft(Opened())], Cancellation);

        (await database.Incidents.OpenAsync(Id, [Draft(Opened(EmergencyPurpose.Outage)), Draft(new NoteWritten("x"))], Cancellation)).ShouldBeFalse();

        (await database.Incidents.ReadAsync(Id, Cancellation)).ShouldHaveSingleItem().Content.ShouldBeOfType<IncidentOpened>().Purpose.ShouldBe(EmergencyPurpose.Leak);
    }

    [Theory, OnEachDatabase]
    public async Task Append_BehindAnEntryThatIsNotTheLast_IsRefused(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Incidents.OpenAsync(Id, [Draft(Opened())], Cancellation);
        await database.Incidents.AppendAsync(Id, 1, [Draft(new NoteWritten("first"))], Cancellation);

        (await database.Incidents.AppendAsync(Id, 1, [Draft(new NoteWritten("late"))], Cancellation)).ShouldBeNull();
        (await database.Incidents.AppendAsync(Id, 7, [Draft(new NoteWritten("gap"))], Cancellation)).ShouldBeNull();
        (await database.Incidents.AppendAsync("20260511-0300-ffffff", 0, [Draft(new NoteWritten("nowhere"))], Cancellation)).ShouldBeNull();

        (await database.Incidents.ReadAsync(Id, Cancellation)).Length.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Append_FromManyInstancesAtOnce_LetsExactlyOneHaveEachPlace(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Incidents.OpenAsync(Id, [Draft(Opened())], Cancellation);
        await using var other = database.Services();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            (number % 2 == 0 ? database.Incidents : other.GetRequiredService<IIncidentStore>()).AppendAsync(Id, 1, [Draft(new RotationIntended(A.Arn().Value, 1, $"token-{number}"))], Cancellation)));

        answers.Count(answer => answer is not null).ShouldBe(1);
        (await database.Incidents.ReadAsync(Id, Cancellation)).Length.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task List_Filters_LeaveWhatFits(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Incidents.OpenAsync(Id, [Draft(Opened())], Cancellation);
        database.Time.Advance(TimeSpan.FromMinutes(1));
        await database.Incidents.OpenAsync("20260511-0301-0a1b2c", [Draft(Opened(EmergencyPurpose.Outage, "prod/hr/db"))], Cancellation);
        await database.Incidents.AppendAsync(Id, 1, [Draft(new IncidentClosed("done"))], Cancellation);

        (await ListAsync(database, new())).ShouldBe(["20260511-0301-0a1b2c", Id]);
        (await ListAsync(database, new(IsOpen: true))).ShouldBe(["20260511-0301-0a1b2c"]);
        (await ListAsync(database, new(IsOpen: false))).ShouldBe([Id]);
        (await ListAsync(database, new(Purpose: EmergencyPurpose.Leak))).ShouldBe([Id]);
        (await ListAsync(database, new(SecretArn: A.Arn("prod/hr/db").Value))).ShouldBe(["20260511-0301-0a1b2c"]);
        (await ListAsync(database, new(SecretArn: A.Arn("prod/hr").Value))).ShouldBeEmpty();
        (await ListAsync(database, new(Before: A.Moment.AddSeconds(30)))).ShouldBe([Id]);
        (await database.Incidents.ListAsync(new(IsOpen: false), Cancellation)).ShouldHaveSingleItem().ClosedAt.ShouldBe(A.Moment.AddMinutes(1));
    }

    [Theory, OnEachDatabase]
    public async Task Entries_ChangedOrDeletedWithOtherTools_AreRefused(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Incidents.OpenAsync(Id, [Draft(Opened())], Cancellation);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => database.RunAsync("UPDATE incident_entries SET content = '{}'"));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => database.RunAsync("DELETE FROM incident_entries"));

        (await database.Incidents.ReadAsync(Id, Cancellation)).Length.ShouldBe(1);
    }

    private static async Task<IEnumerable<string>> ListAsync(TestDatabase database, IncidentQuery query) =>
        (await database.Incidents.ListAsync(query, Cancellation)).Select(summary => summary.Id);

    private static IncidentDraft Draft(IncidentContent content) => new("aiko", "Aiko Sato", content);

    private static IncidentOpened Opened(EmergencyPurpose purpose = EmergencyPurpose.Leak, string name = "prod/orders/db") => new(
        purpose,
        "found in a ticket",
        [new(A.Arn(name).Value, RotationStrategy.AlternatingUsers, "postgres", A.FunctionArn(), null, 2, true, true, TimeSpan.FromSeconds(40))],
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(A.Arn(name).Value, ["check"]));
}
