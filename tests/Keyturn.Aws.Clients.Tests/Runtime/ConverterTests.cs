using System.Text.Json;
using CsCheck;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>Times and blanked maps, value by value: three spellings of a moment, and no value that survives.</summary>
public sealed class ConverterTests
{
    private static readonly JsonSerializerOptions Seconds = new() { Converters = { new EpochSeconds() } };
    private static readonly JsonSerializerOptions Milliseconds = new() { Converters = { new EpochMilliseconds() } };
    private static readonly JsonSerializerOptions Text = new() { Converters = { new Iso8601() } };
    private static readonly JsonSerializerOptions Blank = new() { Converters = { new BlankedValues() } };

    [Fact]
    public void EpochSeconds_AnyMillisecond_SurvivesThereAndBack() =>
        Gen.Long[-2_000_000_000_000, 4_000_000_000_000].Sample(ms => RoundTrip(ms, Seconds) == ms);

    [Fact]
    public void EpochMilliseconds_AnyMillisecond_SurvivesThereAndBack() =>
        Gen.Long[-2_000_000_000_000, 4_000_000_000_000].Sample(ms => RoundTrip(ms, Milliseconds) == ms);

    [Fact]
    public void Iso8601_AnyMillisecond_SurvivesThereAndBack() =>
        Gen.Long[-2_000_000_000_000, 4_000_000_000_000].Sample(ms => RoundTrip(ms, Text) == ms);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1_795_435_200_000, "1795435200")]
    [InlineData(1_795_435_200_125, "1795435200.125")]
    [InlineData(1_795_435_200_100, "1795435200.1")]
    [InlineData(-500, "-0.5")]
    public void EpochSeconds_Write_HasAFractionOnlyWhenThereIsOne(long milliseconds, string json) =>
        JsonSerializer.Serialize(DateTime.UnixEpoch.AddMilliseconds(milliseconds), Seconds).ShouldBe(json);

    [Theory]
    [InlineData("\"1795435200\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    public void EpochSeconds_ReadOfNoNumber_Fails(string json) =>
        Should.Throw<Exception>(() => JsonSerializer.Deserialize<DateTime>(json, Seconds)).ShouldBeAssignableTo<Exception>().ShouldSatisfyAllConditions(
            error => (error is JsonException or InvalidOperationException).ShouldBeTrue());

    [Theory]
    [InlineData("\"2026-11-23T12:00:00Z\"", 0)]
    [InlineData("\"2026-11-23T21:00:00+09:00\"", 0)]
    [InlineData("\"2026-11-23T12:00:00.250Z\"", 250)]
    [InlineData("\"2026-11-23T12:00:00\"", 0)]
    public void Iso8601_Read_IsUtcWhateverTheZone(string json, int milliseconds)
    {
        var time = JsonSerializer.Deserialize<DateTime>(json, Text);

        time.ShouldBe(new DateTime(2026, 11, 23, 12, 0, 0, milliseconds, DateTimeKind.Utc));
        time.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void AnyTime_GivenInLocalTime_IsWrittenInUtc()
    {
        var local = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc).ToLocalTime();

        JsonSerializer.Serialize(local, Seconds).ShouldBe("1795435200");
        JsonSerializer.Serialize(local, Milliseconds).ShouldBe("1795435200000");
        JsonSerializer.Serialize(local, Text).ShouldBe("\"2026-11-23T12:00:00.000Z\"");
    }

    [Theory]
    [InlineData("""{"A":"hunter2"}""", "A")]
    [InlineData("""{"A":"hunter2","B":"hunter3"}""", "A,B")]
    [InlineData("""{"A":{"B":"hunter2"}}""", "A")]
    [InlineData("""{"A":["hunter2",{"B":1}],"C":""}""", "A,C")]
    [InlineData("""{"A":null,"B":true,"C":7}""", "A,B,C")]
    [InlineData("""{"A":"one","A":"two"}""", "A")]
    [InlineData("""{"":"hunter2"}""", "")]
    [InlineData("{}", null)]
    public void BlankedValues_Read_KeepsNamesOnly(string json, string? names)
    {
        var map = JsonSerializer.Deserialize<Dictionary<string, string>>(json, Blank).ShouldNotBeNull();

        map.Keys.ShouldBe(names?.Split(',') ?? []);
        map.Values.ShouldAllBe(value => value.Length == 0);
    }

    [Theory]
    [InlineData("\"hunter2\"")]
    [InlineData("[\"hunter2\"]")]
    [InlineData("[{\"A\":\"hunter2\"}]")]
    [InlineData("7")]
    [InlineData("true")]
    public void BlankedValues_ReadOfNoMap_FailsWithoutTheValue(string json)
    {
        var error = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Blank));

        error.ToString().ShouldNotContain("hunter2");
        error.Message.ShouldStartWith("A map of names was expected.");
    }

    [Fact]
    public void BlankedValues_ReadOfNull_IsNull() => JsonSerializer.Deserialize<Dictionary<string, string>?>("null", Blank).ShouldBeNull();

    [Theory]
    [InlineData("""{"A":"hunter2""")]
    [InlineData("""{"A":""")]
    [InlineData("""{"A" "hunter2"}""")]
    public void BlankedValues_ReadOfACutAnswer_FailsWithoutTheValue(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Blank)).ToString().ShouldNotContain("hunter2");

    private static long RoundTrip(long milliseconds, JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(DateTime.UnixEpoch.AddMilliseconds(milliseconds), options);
        return (JsonSerializer.Deserialize<DateTime>(json, options) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
    }
}
