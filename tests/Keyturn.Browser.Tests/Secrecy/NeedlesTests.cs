using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>A search that finds nothing proves something only if it would find it.</summary>
public sealed class NeedlesTests
{
    private const string Value = "p&ss<w>\u00f6rd+1";

    public static TheoryData<string> Writings => new(
        Value,
        JsonSerializer.Serialize(Value),
        JsonSerializer.Serialize(new { a = JsonSerializer.Serialize(Value).Trim('"') }),
        HtmlEncoder.Default.Encode(Value),
        Uri.EscapeDataString(Value),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)),
        "\\x" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Value)));

    [Theory]
    [MemberData(nameof(Writings))]
    public void FoundIn_AnyWriting_NamesItsOrigin(string written)
    {
        var needles = new Needles();
        needles.Add(Value, "one");
        needles.Add("another value", "two");

        needles.FoundIn(Encoding.UTF8.GetBytes($"before {written} after")).ShouldBe(["one"]);
    }

    [Fact]
    public void FoundIn_Utf16_NamesItsOrigin()
    {
        var needles = new Needles();
        needles.Add(Value, "one");

        needles.FoundIn(Encoding.Unicode.GetBytes("before " + Value)).ShouldBe(["one"]);
    }

    [Fact]
    public void FoundIn_AnotherValue_NamesNobody()
    {
        var needles = new Needles();
        needles.Add(Value, "one");

        needles.FoundIn(Encoding.UTF8.GetBytes(Value[..^1])).ShouldBeEmpty();
        needles.Count.ShouldBe(1);
    }
}
