using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class ElapsedTextTests
{
    [Theory]
    [InlineData(-3, "0:00")]
    [InlineData(7, "0:07")]
    [InlineData(754, "12:34")]
    [InlineData(3723, "1:02:03")]
    [InlineData(90_000, "25:00:00")]
    public void Of_Seconds_IsAClock(int seconds, string text) => ElapsedText.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(text);
}
