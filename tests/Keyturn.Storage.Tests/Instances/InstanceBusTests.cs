using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Storage.Instances;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Instances;

public sealed class InstanceBusTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static RotationProgress Progress(RotationOutcome outcome) => RotationProgressReader.Read(new RotationTrace
    {
        Secret = A.Arn(),
        VersionId = "6a1d0c36-3f3b-4c8e-9d51-0f6a2b7c1e11",
        Started = A.Moment,
        IsTest = false,
        AsOf = A.Moment,
        Lines = [new LogEvent("1", "stream", A.Moment, "createSecret: done")],
        Troubles = [OperationErrors.AccessDenied("logs:FilterLogEvents") with { AwsCode = "AccessDenied", AwsMessage = "not authorized" }],
    }) with { Outcome = outcome };

    private static Secret Orders { get; } = new() { Arn = A.Arn().Value, Name = "orders", LastChanged = A.Moment };

    public static TheoryData<InstanceMessage> Every { get; } =
    [
        new EstateMoved(EstateDelta.Between(new EstateSnapshot(A.Scope()), new EstateSnapshot(A.Scope())
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(Orders.Arn, Orders), A.Moment),
        }) ?? throw new InvalidOperationException("Nothing moved.")),
        new TrailMoved(new TrailDelta(A.Scope(), MapDelta<ImmutableArray<SecretCall>>.None, ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add("RotateSecret", [new(A.Moment, A.Moment.AddHours(1))]))),
        new EstateStored(A.Scope()),
        new StoreWanted(A.Scope()),
        new RotationMoved(Progress(RotationOutcome.Running)),
        new WatchWanted(A.Arn().Value, "v", A.Moment, IsTest: true),
        new RefreshWanted(A.Scope()),
        new SecretsPreferred(A.Scope(), [A.Arn().Value]),
        new SecretDescribed(A.Scope(), Orders.Arn, Orders),
        new IncidentGrown("i"),
        new DatabasesDeclared(),
    ];

    [Theory, MemberData(nameof(Every))]
    public void Pack_EveryKind_ComesBackAsItWas(InstanceMessage message)
    {
        var packed = MessageJson.Pack(message);

        var back = MessageJson.TryUnpack(MessageJson.KindOf(message), packed).ShouldNotBeNull();

        back.GetType().ShouldBe(message.GetType());
        MessageJson.Pack(back).ShouldBe(packed);
        MessageJson.TryUnpack(message.GetType().Name + " 0000000000000000", packed).ShouldBeNull();
    }

    [Fact]
    public void Every_NamesAllKindsThatAreTold() =>
        Every.Select(row => row.Data.GetType()).Append(typeof(MessagesMissed)).ShouldBe(
            typeof(InstanceMessage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(InstanceMessage))), ignoreOrder: true);

    [Fact]
    public void Pack_ATrouble_KeepsWhatAwsSaidInOurWords()
    {
        var back = (RotationMoved)MessageJson.TryUnpack(MessageJson.KindOf(new RotationMoved(Progress(RotationOutcome.Running))), MessageJson.Pack(new RotationMoved(Progress(RotationOutcome.Running)))).ShouldNotBeNull();

        var trouble = back.Progress.Troubles.ShouldHaveSingleItem();
        (trouble.Kind, trouble.AwsCode, trouble.AwsMessage, trouble.Sentence.Code).ShouldBe((OperationErrorKind.AccessDenied, "AccessDenied", "not authorized", "SeenElsewhere"));
    }

    [Theory, OnPostgreSql]
    public async Task Send_OthersHearItInOrder_AndTheSenderDoesNot(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var here = await BusAt.StartAsync(database);
        await using var there = await BusAt.StartAsync(database);

        for (var number = 0; number < 100; number++)
            (await here.Bus.SendAsync(new IncidentGrown($"{number}"), null, Cancellation)).ShouldBeTrue();

        (await there.HeardAsync(100)).ShouldBe(Enumerable.Range(0, 100).Select(number => new IncidentGrown($"{number}")));
        here.Heard.ShouldBeEmpty();
    }

    [Theory, OnPostgreSql]
    public async Task Send_WhileNobodyListens_IsHeardAllTheSame(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var here = await BusAt.StartAsync(database);
        await using var there = await BusAt.StartAsync(database);

        for (var number = 0; number < 5; number++)
        {
            await database.KillAsync("keyturn listener");
            await here.Bus.SendAsync(new IncidentGrown($"{number}"), null, Cancellation);
            await there.HeardAsync(number + 1);
        }

        there.Heard.ShouldBe(Enumerable.Range(0, 5).Select(number => new IncidentGrown($"{number}")));
    }

    [Theory, OnPostgreSql]
    public async Task Start_HearsWhatWasToldBefore_TheOldAsOld(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var here = await BusAt.StartAsync(database);
        await here.Bus.SendAsync(new IncidentGrown("old"), null, Cancellation);
        await database.RunAsync($"UPDATE instance_messages SET sent_at = sent_at - {(long)InstanceMail.WishesFor.TotalMicroseconds + 1_000_000}");
        await here.Bus.SendAsync(new IncidentGrown("new"), null, Cancellation);

        await using var there = await BusAt.StartAsync(database);

        (await there.HeardAsync(2)).ShouldBe([new IncidentGrown("old") { IsOld = true }, new IncidentGrown("new")]);
    }

    [Theory, OnPostgreSql]
    public async Task Send_ARotationThatMoves_KeepsItsNewestWord(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var here = await BusAt.StartAsync(database);
        await here.Bus.SendAsync(new RotationMoved(Progress(RotationOutcome.Running)), null, Cancellation);
        await here.Bus.SendAsync(new RotationMoved(Progress(RotationOutcome.Succeeded)), null, Cancellation);

        await using var there = await BusAt.StartAsync(database);

        (await there.HeardAsync(1)).ShouldHaveSingleItem().ShouldBeOfType<RotationMoved>().Progress.Outcome.ShouldBe(RotationOutcome.Succeeded);
    }

    [Theory, OnPostgreSql]
    public async Task Send_TermIsOver_TellsNobody(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var here = await BusAt.StartAsync(database);
        await using var there = await BusAt.StartAsync(database);
        await using var term = (await database.Leaders.TryLeadAsync(Duty.Upkeep, Cancellation)).ShouldNotBeNull();
        (await here.Bus.SendAsync(new IncidentGrown("in time"), term, Cancellation)).ShouldBeTrue();
        await database.RunAsync("UPDATE leaders SET epoch = epoch + 1");

        (await here.Bus.SendAsync(new IncidentGrown("too late"), term, Cancellation)).ShouldBeFalse();
        await here.Bus.SendAsync(new IncidentGrown("after it"), null, Cancellation);

        (await there.HeardAsync(2)).ShouldBe([new IncidentGrown("in time"), new IncidentGrown("after it")]);
    }

    private sealed class BusAt(ServiceProvider services, PostgreSqlInstanceBus bus) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<InstanceMessage> heard = new();
        private readonly SemaphoreSlim news = new(0);

        public PostgreSqlInstanceBus Bus => bus;

        public ImmutableArray<InstanceMessage> Heard => [.. heard];

        public static async Task<BusAt> StartAsync(TestDatabase database)
        {
            var services = database.Services(TimeProvider.System);
            var bus = new BusAt(services, services.GetRequiredService<PostgreSqlInstanceBus>());
            bus.Bus.Subscribe(messages =>
            {
                foreach (var message in messages)
                    bus.heard.Enqueue(message);
                bus.news.Release();
            });
            await services.GetRequiredService<PostgreSqlInstanceBus>().StartedAsync(Cancellation);
            return bus;
        }

        public async Task<ImmutableArray<InstanceMessage>> HeardAsync(int count)
        {
            while (heard.Count < count)
                (await news.WaitAsync(TimeSpan.FromSeconds(20), Cancellation)).ShouldBeTrue($"heard {heard.Count} of {count}");
            return Heard;
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            news.Dispose();
        }
    }
}
