using CsCheck;
using Keyturn.Testing;
using Keyturn.Web.Features.Attempts;

namespace Keyturn.Web.Tests.Features.Attempts;

public sealed class AttemptFilterTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Fact]
    public void Parse_OfItsOwnAddress_IsTheSame() =>
        Gen.Select(Gen.String[Gen.Char["ab &=%あ"], 0, 9], Gen.Enum<AttemptRange>(), Gen.Enum<AttemptTests>(), Gen.Bool).Sample((text, range, tests, failed) =>
        {
            var filter = new AttemptFilter
            {
                Text = text.Trim(), Range = range, Tests = tests, Outcomes = failed ? AttemptFilter.Empty.Outcomes.Add("Failed") : AttemptFilter.Empty.Outcomes, By = AttemptFilter.Empty.By.Add("x" + text),
            };
            return AttemptFilter.Parse(new Uri("https://console" + filter.ToAddress()).Query).Equals(filter);
        });

    [Theory]
    [InlineData("?outcome=nonsense&step=7&range=9&tests=maybe")]
    [InlineData("?=&&&q=")]
    [InlineData(null)]
    public void Parse_Nonsense_IsLeftOut(string? query) => AttemptFilter.Parse(query).ShouldBe(AttemptFilter.Empty);

    [Fact]
    public void From_Night_BeginsAtSixInTheReadersEvening()
    {
        // Noon in Tokyo: the night began yesterday at 18:00 there.
        AttemptFilter.Parse("range=night").From(A.Moment, Tokyo).ShouldBe(new DateTimeOffset(2026, 5, 10, 9, 0, 0, TimeSpan.Zero));
        AttemptFilter.Parse("range=night").From(A.Moment.AddHours(7), Tokyo).ShouldBe(new DateTimeOffset(2026, 5, 11, 9, 0, 0, TimeSpan.Zero));
    }
}
