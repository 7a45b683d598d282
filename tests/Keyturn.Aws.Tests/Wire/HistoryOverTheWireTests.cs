using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>CloudTrail of the sandbox delivers late, out of order and twice, throttles, and the console starts anew in between.</summary>
[StartsFirst]
public sealed class HistoryOverTheWireTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    private const string Version = "6a1d0c36-3f3b-4c8e-9d51-0f6a2b7c1e11";
    private readonly InMemoryHistoryStore store = new();

    [Fact]
    public async Task History_LateUnorderedTwiceThrottledAndRestarted_IsOneAttemptWithEverything()
    {
        var asked = aws.Host.World.Now.AddMinutes(-14);
        Tell("RotationFailed", asked.AddSeconds(40), $"Error when executing lambda arn:aws:lambda:x during setSecret step");
        await ReadAsync(await StartAsync());
        (await JoinedAsync(asked)).Gaps.ShouldContain(AttemptGap.StartNotSeen);

        // The start is delivered after its end, the call after both, and the end once more.
        Tell("RotationStarted", asked.AddSeconds(1), null);
        Tell("RotationFailed", asked.AddSeconds(40), $"Error when executing lambda arn:aws:lambda:x during setSecret step");
        var restarted = await StartAsync();
        using (aws.Faults.Add(new WireFault(WireFaultKind.Throttle, "LookupEvents", Times: 30)))
        {
            await restarted.ReadNewAsync(Cancel);
        }

        Call("RotateSecret", asked);
        await ReadAsync(await StartAsync());

        var attempt = await JoinedAsync(asked);
        (attempt.Outcome, attempt.FailedStep, attempt.Trigger, attempt.Started).ShouldBe((RotationOutcome.Failed, RotationStep.SetSecret, AttemptTrigger.Call, Whole(asked)));
        attempt.Events.Select(one => one.Kind).ShouldBe([RotationEventKind.Started, RotationEventKind.Failed]);
        attempt.Calls.ShouldHaveSingleItem().Actor.ShouldNotBeNull().ShouldEndWith("/tanaka.yui");
    }

    private SandboxRegion Region => aws.Host.World.FindAccount(aws.Tokyo.AccountId)?.FindRegion(aws.Tokyo.Region) ?? throw new InvalidOperationException("No Region.");

    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds((long)(at - DateTimeOffset.UnixEpoch).TotalSeconds * 1000);

    private void Tell(string name, DateTimeOffset at, string? error) => Region.Trail.Append(new TrailRecord
    {
        // The same event has the same id, however often it is delivered.
        EventId = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..16]),
        EventName = name,
        EventTime = Whole(at),
        AvailableAt = at,
        IsApiCall = false,
        RequestId = $"Rotation-{aws.Star.Value}-{Version}",
        SecretId = aws.Star.Value,
        ErrorMessage = error,
    });

    private void Call(string name, DateTimeOffset at) => Region.Trail.Append(new TrailRecord
    {
        EventName = name,
        EventTime = Whole(at),
        AvailableAt = at,
        Caller = CallerIdentity.OfRole($"arn:aws:iam::{aws.Tokyo.AccountId}:role/dba-operator", "tanaka.yui", "ASIAEXAMPLEEXAMPLE00"),
        RequestId = "request",
        RequestParameters = new JsonObject { ["secretId"] = aws.Star.Name, ["clientRequestToken"] = Version },
        ResourceNames = [aws.Star.Value],
    });

    /// <summary>A console that has just started: nothing but the store outlived the one before.</summary>
    private async Task<RotationEvents> StartAsync()
    {
        var fixture = new Collection.CollectionFixture();
        var estate = new ScopeEstate(aws.Tokyo, fixture.Feed, fixture.Store, NullLogger.Instance);
        var secret = new Secret { Arn = aws.Star.Value, Name = aws.Star.Name };
        estate.Update(now => now with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), aws.Host.World.Now) });
        var events = new RotationEvents(
            estate, new ScopeTrail(aws.Tokyo, new TrailFeed(), store, NullLogger.Instance), aws.Services.GetRequiredService<RotationEventReader>(), TimeProvider.System, 1);
        await events.ResumeAsync(Cancel);
        return events;
    }

    private static async Task ReadAsync(RotationEvents events)
    {
        await events.ReadNewAsync(Cancel);
        while (events.HasBackfill && await events.ReadOlderAsync(Cancel))
        {
            // The call budget sets the pace.
        }
    }

    private async Task<Attempt> JoinedAsync(DateTimeOffset asked)
    {
        var kept = await store.ReadAsync(new(aws.Tokyo, asked.AddMinutes(-5), asked.AddMinutes(20), aws.Star.Value), Cancel);
        return AttemptJoiner.Join(new AttemptSources { Secret = aws.Star, Events = kept.Events, Calls = kept.Calls, Now = aws.Host.World.Now }).Attempts.Single(attempt => attempt.VersionId == Version);
    }
}
