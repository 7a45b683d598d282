using System.Reflection;
using System.Text.Json;
using Amazon.Lambda;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Clients.Tests.Runtime;

public sealed class ConstantTests
{
    private static readonly JsonSerializerOptions WithConverters = new() { Converters = { new EpochSeconds(), new BlankedValues() } };

    public static TheoryData<Type> Constants =>
        [.. typeof(IAmazonLambda).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(ConstantClass)))];

    [Theory]
    [MemberData(nameof(Constants))]
    public void FindValue_OfAListedValue_IsTheListedConstant(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var constant = field.GetValue(null).ShouldBeAssignableTo<ConstantClass>().ShouldNotBeNull();

            Find(type, constant.Value).ShouldBeSameAs(constant);
            Converted(type, constant.Value).ShouldBeSameAs(constant);
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void FindValue_OfAnotherValue_KeepsIt(Type type)
    {
        ((ConstantClass?)Find(type, "of-tomorrow")).ShouldNotBeNull().Value.ShouldBe("of-tomorrow");
        ((ConstantClass?)Converted(type, "of-tomorrow")).ShouldNotBeNull().Value.ShouldBe("of-tomorrow");
    }

    [Fact]
    public void Constants_CompareWithStrings()
    {
        (StatusType.InSync == "InSync").ShouldBeTrue();
        ((string)SortByType.LastChangedDate).ShouldBe("last-changed-date");
        Amazon.Lambda.Runtime.Python312.Value.ShouldBe("python3.12");
        Amazon.Lambda.Runtime.Nodejs43Edge.Value.ShouldBe("nodejs4.3-edge");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1795435200", 1795435200000)]
    [InlineData("1795435200.1239", 1795435200123.9)]
    [InlineData("1.795435200E9", 1795435200000)]
    [InlineData("-1.5", -1500)]
    public void EpochSeconds_Read_KeepsFractionsAndIsUtc(string json, double milliseconds)
    {
        var time = JsonSerializer.Deserialize<DateTime>(json, WithConverters);

        time.Kind.ShouldBe(DateTimeKind.Utc);
        (time - DateTime.UnixEpoch).TotalMilliseconds.ShouldBe(milliseconds, 0.001);
    }

    [Fact]
    public void BlankedValues_Write_HoldsNoValueEither()
    {
        JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "secret", ["B"] = "" }, WithConverters).ShouldBe("""{"A":"","B":""}""");
    }

    private static object? Find(Type type, string value) => type.GetMethod("FindValue", [typeof(string)]).ShouldNotBeNull().Invoke(null, [value]);

    private static object? Converted(Type type, string value) => type.GetMethod("op_Implicit", [typeof(string)]).ShouldNotBeNull().Invoke(null, [value]);
}
