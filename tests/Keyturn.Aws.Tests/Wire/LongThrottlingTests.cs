using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>AWS throttles every call for a quarter of an hour: the whole console, but for its pages, on a clock that the test moves.</summary>
[StartsFirst]
public sealed class LongThrottlingTests
{
    private const int Seed = 20_261_130;

    /// <summary>As <see cref="AwsOptions.Retries"/> has it.</summary>
    private const int Retries = 2;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);

    /// <summary>Milliseconds of quiet before the clock jumps: on a busy machine a call may be a while on its way, and must not be overtaken by its deadline.</summary>
    private const int Calm = 25;

    // Functions are read every ten minutes, and nothing but the sweep less often.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Throttled_Long_CallsFallByHalfReadersSeeTheLastValuesAndAllIsBackWithinAMinute()
    {
        await using var hour = await FaultHour.StartAsync(Seed, Retries);
        await hour.PassAsync(Window);
        var usual = await CallsAsync(hour);
        hour.Regions.SelectMany(region => hour.Failing(region)).ShouldBeEmpty();
        var seen = Rows(hour);

        hour.Handler.Throttling = true;
        while (hour.Handler.Failed == 0)
            await hour.PassAsync(Glance);
        await hour.PassAsync(TimeSpan.FromSeconds(10));
        var throttled = await CallsAsync(hour, () =>
        {
            Rows(hour).ShouldBe(seen, "A reader sees what was last read.");
            hour.Regions.SelectMany(region => hour.Failing(region)).ShouldAllBe(failing => failing.EndsWith("ThrottlingException", StringComparison.Ordinal));
        });
        hour.Regions.ShouldAllBe(region => hour.Failing(region).Contains("secretsmanager:ListSecrets ThrottlingException"));

        hour.Handler.Throttling = false;
        await hour.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(500), Calm);
        hour.Regions.SelectMany(region => hour.Failing(region)).ShouldBeEmpty();
        var again = await CallsAsync(hour);

        TestContext.Current.TestOutputHelper?.WriteLine($"Calls in {Window}: {usual} before, {throttled} while AWS throttled, {again} from a minute after it on.");
        usual.ShouldBeGreaterThan(100);
        throttled.ShouldBeInRange(1, usual / 2);
        again.ShouldBeGreaterThanOrEqualTo(usual * 9 / 10);
        hour.Broken.ShouldBeEmpty();
    }

    /// <summary>Lets a window pass and counts the calls that went out in it.</summary>
    private static async Task<int> CallsAsync(FaultHour hour, Action? glance = null)
    {
        var before = hour.Handler.Sent;
        for (var until = hour.Time.GetUtcNow() + Window; hour.Time.GetUtcNow() < until;)
        {
            await hour.PassAsync(Glance, Glance, Calm);
            glance?.Invoke();
        }

        return hour.Handler.Sent - before;
    }

    private static List<(string Arn, RotationState State)> Rows(FaultHour hour) =>
        [.. hour.Board.Current.Rows.Select(row => (row.Arn.Value, row.State)).Order()];
}
