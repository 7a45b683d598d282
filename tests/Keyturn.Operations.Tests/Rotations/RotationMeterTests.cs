using System.Diagnostics.Metrics;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationMeterTests : IDisposable
{
    private readonly RotationFeed feed = new();
    private readonly RotationMeter meter;
    private readonly MeterListener listener = new();
    private readonly List<string> told = [];

    public RotationMeterTests()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            // Meters of other tests have the same name, and another feed.
            if (instrument.Meter.Name == RotationMeter.Name && instrument.Meter.Scope == feed)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument, $"{value}", tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Tell(instrument, FormattableString.Invariant($"{value}"), tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Tell(instrument, $"{value}", tags));
        listener.Start();
        meter = new RotationMeter(feed);
        _ = meter.StartAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        listener.Dispose();
        meter.Dispose();
    }

    [Fact]
    public void Count_ARotationThatEnds_IsCountedOnceWithItsDuration()
    {
        feed.Publish(A.Progress());
        told.ShouldBeEmpty();

        feed.Publish(Ended(RotationOutcome.Succeeded));
        feed.Publish(Ended(RotationOutcome.Succeeded));

        told.ShouldBe(["keyturn.rotations 1 Succeeded//False", "keyturn.rotation.duration 30 Succeeded//False"]);
    }

    [Fact]
    public void Count_AFailedOne_NamesTheStepAndNoSecret()
    {
        feed.Publish(Ended(RotationOutcome.Failed) with { LastFailedStep = RotationStep.SetSecret, Ended = null });

        told.ShouldBe(["keyturn.rotations 1 Failed/SetSecret/False"]);
    }

    [Fact]
    public void Count_TwoVersionsAndATest_AreThree()
    {
        feed.Publish(Ended(RotationOutcome.Succeeded));
        feed.Publish(Ended(RotationOutcome.Stopped) with { VersionId = A.Version(7), Ended = null });
        feed.Publish(Ended(RotationOutcome.Unknown) with { VersionId = A.Version(8), IsTest = true, Ended = null });

        told.Where(line => line.StartsWith("keyturn.rotations ", StringComparison.Ordinal))
            .ShouldBe(["keyturn.rotations 1 Succeeded//False", "keyturn.rotations 1 Stopped//False", "keyturn.rotations 1 Unknown//True"]);
    }

    [Fact]
    public void Running_WhatHasNotEnded_IsAGauge()
    {
        feed.Publish(A.Progress(version: A.Version(1)));
        feed.Publish(A.Progress(version: A.Version(2)));
        feed.Publish(A.Progress(version: A.Version(3), outcome: RotationOutcome.Failed));
        told.Clear();

        listener.RecordObservableInstruments();

        told.ShouldBe(["keyturn.rotations.running 2 //"]);
    }

    [Fact]
    public async Task Stop_TheFeedGoesOn_NothingIsCounted()
    {
        await meter.StopAsync(TestContext.Current.CancellationToken);

        feed.Publish(Ended(RotationOutcome.Succeeded));

        told.ShouldBeEmpty();
    }

    private static RotationProgress Ended(RotationOutcome outcome) => A.Progress(outcome: outcome) with { Ended = A.Progress().Started.AddSeconds(30) };

    private static string Of(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
                return $"{tag.Value}";
        }

        return "";
    }

    private void Tell(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        told.Add($"{instrument.Name} {value} {Of("keyturn.outcome", tags)}/{Of("keyturn.step", tags)}/{Of("keyturn.test", tags)}");
}
