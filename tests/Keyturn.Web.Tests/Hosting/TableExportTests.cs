using System.Text;
using System.Text.Json;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Tests.Hosting;

public sealed class TableExportTests
{
    private static readonly TableColumn<(string? Name, int Count)>[] Columns = [new("name", row => row.Name), new("count", row => row.Count)];

    private static async Task<byte[]> WriteAsync(Func<Stream, Task> write)
    {
        using var body = new MemoryStream();
        await write(body);
        return body.ToArray();
    }

    private static async Task<string> CsvAsync(params (string?, int)[] rows) =>
        Encoding.UTF8.GetString(await WriteAsync(body => TableExport.WriteCsvAsync(body, rows, Columns)));

    [Fact]
    public async Task WriteCsv_Any_BeginsWithAByteOrderMarkAndEndsLinesAsRfc4180() =>
        (await CsvAsync(("a", 1), (null, 2))).ShouldBe("\uFEFFname,count\r\na,1\r\n,2\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("注文", "注文")]
    public async Task WriteCsv_TextThatMeansSomethingElsewhere_IsOnlyText(string text, string cell) =>
        (await CsvAsync((text, 1))).ShouldBe($"\uFEFFname,count\r\n{cell},1\r\n");

    [Fact]
    public async Task WriteCsv_NegativeNumber_StaysANumber() => (await CsvAsync(("a", -3))).ShouldEndWith("a,-3\r\n");

    [Fact]
    public async Task WriteJson_Rows_AreObjectsWithTypes()
    {
        var bytes = await WriteAsync(body => TableExport.WriteJsonAsync(body, [("=a\"b", 1), (null, 2)], Columns));
        using var json = JsonDocument.Parse(bytes);

        json.RootElement.GetArrayLength().ShouldBe(2);
        json.RootElement[0].GetProperty("name").GetString().ShouldBe("=a\"b");
        json.RootElement[0].GetProperty("count").GetInt32().ShouldBe(1);
        json.RootElement[1].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task WriteJson_NoRows_IsAnEmptyArray() =>
        Encoding.UTF8.GetString(await WriteAsync(body => TableExport.WriteJsonAsync(body, [], Columns))).ShouldBe("[]");

    /// <summary>The first rows are out before the last are made.</summary>
    [Fact]
    public async Task WriteCsv_ManyRows_IsWrittenPieceByPiece()
    {
        using var body = new MemoryStream();
        var seen = 0L;
        IEnumerable<(string?, int)> Rows()
        {
            for (var at = 0; at < 1000; at++)
            {
                if (at == 999)
                    seen = body.Length;
                yield return ("row", at);
            }
        }

        await TableExport.WriteCsvAsync(body, Rows(), Columns);

        seen.ShouldBeGreaterThan(1000);
    }
}
